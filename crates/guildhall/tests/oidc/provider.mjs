// Three identity providers on loopback, all of them the certified npm package oidc-provider, set up the way that Microsoft, Google and
// a plain issuer answer: what the tests of signing in talk to.
//
//   node provider.mjs FOLDER REDIRECT_BASE
//
// FOLDER has node_modules with oidc-provider in it. REDIRECT_BASE is the public URL of the Guildhall under test. The first line on
// stdout is `ready PORT`. It ends when its stdin does.
//
//   /common/v2.0     several tenants behind one templated issuer, no email_verified
//   /google          a hosted domain (hd) for accounts of companies
//   /plain           RP-initiated logout, a short claim set
//   POST /control/rotate/{plain,google}   sign with a new key from now on

import http from 'node:http';
import crypto from 'node:crypto';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const [folder, base] = process.argv.slice(2);
const module = path.join(folder, 'node_modules/oidc-provider/lib/index.js');
const { Provider, interactionPolicy } = await import(pathToFileURL(module));

const CONSUMERS = '9188040d-6c67-4c5b-b112-36a304b66dad';
const CONTOSO = '72f988bf-86f1-41af-91ab-2d7cd011db47';

// Who may sign in where. What stands here are the claims of the ID token beside the subject.
const people = {
  [CONSUMERS]: {
    'jane-live': { preferred_username: 'jane.doe@outlook.example', email: 'jane.doe@outlook.example', name: 'Jane Doe' },
  },
  [CONTOSO]: {
    'jane-work': { preferred_username: 'jane@contoso.example', email: 'jane@contoso.example', name: 'Jane Doe' },
  },
  google: {
    'jane-gmail': { email: 'jane.doe@gmail.example', email_verified: true, name: 'Jane Doe' },
    'omar-gmail': { email: 'omar@gmail.example', email_verified: false, name: 'Omar' },
    'jane-hosted': { email: 'jane@fabrikam.example', email_verified: true, hd: 'fabrikam.example', name: 'Jane Doe' },
  },
  plain: {
    jane: { email: 'jane@mail.example', email_verified: true, name: 'Jane Doe' },
    omar: { email: 'jane@mail.example', email_verified: false, name: 'Omar' },
    nameless: {},
  },
};

// A key that was just made is read in anew before it is exported: Node 20 waits for itself when the collector comes to what made
// the key while it is being exported as a JWK, and both want the same lock.
function newKey() {
  const { privateKey: pem } = crypto.generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const jwk = crypto.createPrivateKey(pem).export({ format: 'jwk' });
  return { ...jwk, kid: crypto.randomUUID(), use: 'sig', alg: 'RS256' };
}

const server = http.createServer();
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address();
const origin = `http://127.0.0.1:${port}`;

function make(name, mount, clientIds, extra = {}) {
  const accounts = people[name];
  const provider = new Provider(`${origin}${mount}`, {
    clients: clientIds.map(([id, secret]) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: ['microsoft', 'google', 'plain', 'other'].map((at) => `${base}/sign-in/with/${at}/callback`),
      post_logout_redirect_uris: [`${base}/`],
      token_endpoint_auth_method: extra.method ?? 'client_secret_basic',
    })),
    jwks: { keys: [newKey()] },
    // All of them are on one host: each has cookies of its own.
    cookies: {
      keys: ['a test'],
      names: { session: `_session_${name}`, interaction: `_interaction_${name}`, resume: `_resume_${name}` },
    },
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'tid', 'hd'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: extra.logout ?? false },
    },
    interactions: {
      policy: extra.policy ?? interactionPolicy.base(),
      url: (_, interaction) => `${mount}/interaction/${interaction.uid}`,
    },
    async findAccount(_, id) {
      const said = accounts[id];
      if (!said) return undefined;
      return { accountId: id, claims: async () => ({ sub: id, ...extra.claims, ...said }) };
    },
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  provider.on('server_error', (_, error) => console.error(error));
  return provider;
}

// Asks which account, as Google does; the plain one knows a new sign-in only.
function askingWhich() {
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
}

const secret = 'a secret that only tests know';
const client = [['guildhall', secret]];
const mounts = {
  [`/${CONSUMERS}/v2.0`]: () => make(CONSUMERS, `/${CONSUMERS}/v2.0`, client, { claims: { tid: CONSUMERS }, method: 'client_secret_post' }),
  [`/${CONTOSO}/v2.0`]: () => make(CONTOSO, `/${CONTOSO}/v2.0`, client, { claims: { tid: CONTOSO }, method: 'client_secret_post' }),
  '/google': () => make('google', '/google', client, { policy: askingWhich() }),
  '/plain': () => make('plain', '/plain', client, { logout: true }),
};
const running = Object.fromEntries(Object.entries(mounts).map(([mount, start]) => [mount, start()]));

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

function json(response, value) {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
}

function hand(request, response, mount) {
  request.originalUrl = request.url;
  request.url = request.url.slice(mount.length) || '/';
  return running[mount].callback()(request, response);
}

// A page with a button an account: what a person sees at a provider.
function choose(response, action, names, prompt) {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  const buttons = names.map((name) => `<p><button name="account" value="${name}">${name}</button></p>`).join('');
  response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Choose an account</title><h1>Choose an account</h1><p>prompt: ${prompt}</p>`
    + `<form method="post" action="${action}">${buttons}<p><button name="account" value="">Cancel</button></p></form>`);
}

async function interact(request, response, mount) {
  const provider = running[mount];
  const details = await provider.interactionDetails(request, response);
  const name = Object.keys(people).find((key) => mount.includes(key));
  if (request.method === 'GET') {
    const hint = details.params.login_hint;
    if (hint && people[name][hint]) {
      return provider.interactionFinished(request, response, { login: { accountId: hint } });
    }
    return choose(response, request.url, Object.keys(people[name]), details.prompt.name);
  }
  const account = new URLSearchParams(await bodyOf(request)).get('account');
  const result = account ? { select_account: {}, login: { accountId: account } } : { error: 'access_denied' };
  return provider.interactionFinished(request, response, result);
}

// The front of Microsoft: one discovery document and one set of endpoints for every tenant.
async function common(request, response, url) {
  const tenants = [CONSUMERS, CONTOSO];
  if (url.pathname === '/common/v2.0/.well-known/openid-configuration') {
    return json(response, {
      issuer: `${origin}/{tenantid}/v2.0`,
      authorization_endpoint: `${origin}/common/oauth2/v2.0/authorize`,
      token_endpoint: `${origin}/common/oauth2/v2.0/token`,
      jwks_uri: `${origin}/common/discovery/v2.0/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  }
  if (url.pathname === '/common/discovery/v2.0/keys') {
    const sets = await Promise.all(tenants.map((tenant) => fetch(`${origin}/${tenant}/v2.0/jwks`).then((got) => got.json())));
    return json(response, { keys: sets.flatMap((set) => set.keys) });
  }
  if (url.pathname === '/common/oauth2/v2.0/authorize') {
    const names = tenants.flatMap((tenant) => Object.keys(people[tenant]));
    if (request.method === 'GET') {
      return choose(response, request.url, names, url.searchParams.get('prompt') ?? 'login');
    }
    const account = new URLSearchParams(await bodyOf(request)).get('account');
    const tenant = tenants.find((id) => people[id][account]);
    url.searchParams.delete('prompt');
    url.searchParams.set('login_hint', account);
    response.statusCode = 303;
    response.setHeader('location', `/${tenant}/v2.0/auth?${url.searchParams}`);
    return response.end();
  }
  if (url.pathname === '/common/oauth2/v2.0/token') {
    request.body = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    for (const tenant of tenants) {
      const mount = `/${tenant}/v2.0`;
      const code = await running[mount].AuthorizationCode.find(request.body.code);
      if (code && people[tenant][code.accountId]) {
        request.url = `${mount}/token`;
        return hand(request, response, mount);
      }
    }
  }
  response.statusCode = 400;
  return json(response, { error: 'invalid_grant' });
}

server.on('request', async (request, response) => {
  try {
    const url = new URL(request.url, origin);
    const rotated = url.pathname.match(/^\/control\/rotate(\/.*)$/);
    if (rotated) {
      running[rotated[1]] = mounts[rotated[1]]();
      return response.end();
    }
    if (url.pathname.startsWith('/common/')) return await common(request, response, url);
    const mount = Object.keys(running).find((at) => url.pathname.startsWith(`${at}/`));
    if (!mount) {
      response.statusCode = 404;
      return response.end();
    }
    if (url.pathname.startsWith(`${mount}/interaction/`)) return await interact(request, response, mount);
    return hand(request, response, mount);
  } catch (error) {
    console.error(error);
    response.statusCode = 500;
    return response.end();
  }
});

console.log(`ready ${port}`);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
