// Forms that a passkey answers: asks this server for a challenge, lets the browser ask its person, and sends the form with the answer.
(() => {
  "use strict";
  const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const encode = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  // What is bytes in the browser travels as text.
  const asked = (options) => {
    options.challenge = decode(options.challenge);
    if (options.user) options.user.id = decode(options.user.id);
    for (const list of [options.allowCredentials, options.excludeCredentials]) {
      for (const known of list ?? []) {
        known.id = decode(known.id);
        if (!known.transports?.length) delete known.transports;
      }
    }
    return { publicKey: options };
  };
  const answered = (credential) => {
    const { response } = credential;
    const told = { clientDataJSON: encode(response.clientDataJSON) };
    if (response.attestationObject) {
      told.attestationObject = encode(response.attestationObject);
    } else {
      told.authenticatorData = encode(response.authenticatorData);
      told.signature = encode(response.signature);
      told.userHandle = response.userHandle && encode(response.userHandle);
    }
    return JSON.stringify({
      id: credential.id,
      rawId: credential.id,
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      response: told,
      clientExtensionResults: {},
    });
  };

  const work = async (form) => {
    const { csrf, name } = form.elements;
    // What a name is refused for is said before there is a passkey: here where it is missing, and else by the server.
    if (name && !name.value.trim()) throw { name: "NoName" };
    const challenge = await fetch(form.dataset.passkey, {
      method: "POST",
      body: new URLSearchParams({ csrf: csrf.value, name: name?.value ?? "" }),
    });
    if (!challenge.ok) throw { name: String(challenge.status) };
    const options = asked(await challenge.json());
    const store = navigator.credentials;
    return answered(await (options.publicKey.user ? store.create(options) : store.get(options)));
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!window.PublicKeyCredential) {
      form.nextElementSibling.hidden = false;
      continue;
    }
    form.hidden = false;
    let isBusy = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (isBusy) return;
      isBusy = true;
      try {
        form.elements.answer.value = await work(form);
      } catch (trouble) {
        form.elements.trouble.value = trouble.name || "Error";
      }
      form.submit();
    });
    // Whoever comes back with the browser's button may try again.
    addEventListener("pageshow", () => {
      isBusy = false;
      form.elements.answer.value = form.elements.trouble.value = "";
    });
  }
})();
