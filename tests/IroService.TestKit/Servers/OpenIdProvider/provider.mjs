// A council's directory for tests: the certified OpenID provider, with one client and the users of a file that is read anew each time.
// IRO_PROVIDER: { "port": 1, "pages": "http://127.0.0.1:2", "users": "/path/to/users.json", "secret": "…", "takesRequestsBeforehand": true }; users: { "login": { claims } }
import { readFileSync } from 'node:fs';
import { Provider } from 'oidc-provider';

const { port, pages, users, secret, takesRequestsBeforehand } = JSON.parse(process.env.IRO_PROVIDER);
const issuer = `http://127.0.0.1:${port}`;
const claimsOf = (login) => JSON.parse(readFileSync(users, 'utf8'))[login];

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'iro-service',
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: [`${pages}/sign-in/council/back`],
    post_logout_redirect_uris: [`${pages}/sign-in/council/signed-out`],
    backchannel_logout_uri: `${pages}/sign-in/council/ended/told`,
    backchannel_logout_session_required: true,
  }],
  // As Entra does: what is known of the person stands in the ID token.
  conformIdTokenClaims: false,
  claims: { openid: ['sub', 'sid', 'roles', 'groups', 'preferred_username'], profile: ['name'], email: ['email', 'email_verified'] },
  features: { backchannelLogout: { enabled: true }, devInteractions: { enabled: true }, pushedAuthorizationRequests: { enabled: takesRequestsBeforehand } },
  // It would tell no service on its own computer of a sign-out.
  fetch: (url, { dispatcher: _, ...options }) => fetch(url, options),
  pkce: { required: () => true },
  cookies: { keys: [secret] },
  findAccount: (_, login) => claimsOf(login) && { accountId: login, claims: () => ({ sub: login, ...claimsOf(login) }) },
  // Nobody is asked whether they agree: it is the council's own service.
  async loadExistingGrant(context) {
    const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
});
provider.on('server_error', (_, fault) => console.error(fault));
provider.on('backchannel.error', (_, fault) => console.error(fault));
provider.listen(port, '127.0.0.1');
