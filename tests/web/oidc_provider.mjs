// An OpenID provider on loopback, as a program of its own. It prints its issuer; `rotate` on stdin
// gives it a new signing key in the place of the old one, `both` keeps the old one published.
// PORT is the first argument (0: any free one).
import { createServer } from "node:http";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { Provider } from "oidc-provider";

const AUDIENCE = "https://crm.example/api";
const ROLES = { hanako: ["crm-hr", "staff"], taro: ["staff"] };

let keys = [];
let handler;
const server = createServer((request, response) => handler(request, response));
server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => {
  renew(false);
  console.log(issuer());
});

createInterface({ input: process.stdin }).on("line", (line) => {
  renew(line === "both");
  console.log("done");
}).on("close", () => process.exit(0));

function issuer() {
  return `http://127.0.0.1:${server.address().port}`;
}

function key() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig", alg: "RS256" };
}

function renew(keep) {
  keys = [key(), ...(keep ? keys : [])];
  const provider = new Provider(issuer(), {
    jwks: { keys },
    cookies: { keys: ["not a secret: it lives as long as a test"] },
    clients: [
      {
        client_id: "batch",
        client_secret: "a secret of a test",
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      },
      {
        client_id: "portal",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code"],
        redirect_uris: ["http://127.0.0.1/back"],
        response_types: ["code"],
        application_type: "native",
      },
    ],
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    extraTokenClaims: (_context, token) => ({
      roles: token.clientId === "batch" ? ["crm-audit"] : (ROLES[token.accountId] ?? []),
      name: token.accountId === "hanako" ? "Hanako of HR" : undefined,
    }),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, resource) => ({
          scope: "read",
          audience: resource,
          accessTokenTTL: 600,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        }),
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
      },
    },
  });
  handler = provider.callback();
}
