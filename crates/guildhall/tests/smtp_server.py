"""A mail server for tests: prints its port, then one line of JSON for every mail it takes.

Recipients whose local part is `gone` are refused for good, those called `later` for now.
Options: `--ascii` knows no SMTPUTF8; `--tls CERTIFICATE KEY` demands STARTTLS; `--password WORD` demands it of the user `guildhall`.
"""

import argparse
import asyncio
import json
import logging
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone@"):
            return "550 5.1.1 no mailbox of that name"
        if address.startswith("later@"):
            return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "options": envelope.mail_options,
            "encrypted": session.ssl is not None,
            "user": session.auth_data,
            "content": envelope.content.decode("utf-8"),
        }
        print(json.dumps(mail), flush=True)
        return "250 OK"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--ascii", action="store_true")
    options.add_argument("--tls", nargs=2)
    options.add_argument("--password")
    options = options.parse_args()
    # Tests break off handshakes on purpose.
    logging.disable(logging.CRITICAL)
    settings = {"enable_SMTPUTF8": not options.ascii}
    if options.tls:
        settings["tls_context"] = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        settings["tls_context"].load_cert_chain(*options.tls)
        settings["require_starttls"] = True
    if options.password:

        def authenticate(server, session, envelope, mechanism, given):
            right = given.login == b"guildhall" and given.password == options.password.encode()
            return AuthResult(success=right, handled=False, auth_data=given.login.decode() if right else None)

        settings |= {"authenticator": authenticate, "auth_required": True}

    async def serve():
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: SMTP(Handler(), **settings), "127.0.0.1", 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        # Ends with the test that started it, should that one not get to end it.
        await loop.run_in_executor(None, sys.stdin.read)

    asyncio.run(serve())


main()
