using System.Reflection;
using System.Text.Json;

namespace IroService.TestKit.Servers;

/// <summary>
/// A council's directory: npm's certified <c>oidc-provider</c>, which asks for a name and takes any password. What it tells of its users is what the test
/// says at the moment.
/// </summary>
public sealed class CouncilDirectoryServer : IDisposable
{
    const string Secret = "a-secret-of-this-test-run-alone";

    readonly ServerFolder folder = new("directory");
    readonly Dictionary<string, Dictionary<string, object>> users = [];
    readonly int port = ServerFolder.FreePort();
    readonly int portOfPages = ServerFolder.FreePort();
    OwnedProcess? server;

    CouncilDirectoryServer()
    {
        File.WriteAllText(SecretFile, Secret);
        Write();
    }

    public string Issuer => $"http://127.0.0.1:{port}";

    /// <summary>Where the pages must answer: the directory sends people back there.</summary>
    public string Pages => $"http://127.0.0.1:{portOfPages}";

    /// <summary>What it says itself, for the message of a test that fails.</summary>
    public string Log => server!.LogTail;

    string SecretFile => folder.File("secret");

    string UsersFile => folder.File("users.json");

    /// <summary>The settings of the pages.</summary>
    public string[] Settings => ["--urls", Pages, "--SignIn:Authority", Issuer, "--SignIn:ClientId", "iro-service", "--SignIn:ClientSecretFile", SecretFile];

    public static async Task<CouncilDirectoryServer> StartAsync(CancellationToken cancel)
    {
        var directory = new CouncilDirectoryServer();
        await directory.RunAsync(cancel);
        return directory;
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <param name="takesRequestsBeforehand">Whether it wants to be sent the request by the server, so that none of it stands in an address (RFC 9126).</param>
    public async Task RunAsync(CancellationToken cancel, bool takesRequestsBeforehand = true)
    {
        var program = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "OpenIdProvider").Value!;
        var settings = JsonSerializer.Serialize(new { port, pages = Pages, users = UsersFile, secret = Secret, takesRequestsBeforehand });
        server = new OwnedProcess(
            folder.File("directory.log"), new Dictionary<string, string> { ["IRO_PROVIDER"] = settings }, RequiresServer.Program("node", "nodejs"), Path.Combine(program, "provider.mjs"));
        using var client = new HttpClient();
        await ServerFolder.UntilReady("The directory", server, TimeSpan.FromSeconds(60), async stop => (await client.GetAsync($"{Issuer}/.well-known/openid-configuration", stop)).EnsureSuccessStatusCode(), cancel);
    }

    /// <summary>It is down.</summary>
    public Task StopAsync(CancellationToken cancel) => server!.EndWith("TERM", cancel);

    /// <summary>Adds a user, or says something else of one.</summary>
    /// <param name="login">What the directory calls the user.</param>
    /// <param name="claims">What it tells.</param>
    public void Tells(string login, params IEnumerable<(string Claim, object Value)> claims)
    {
        users[login] = claims.ToDictionary(c => c.Claim, c => c.Value);
        Write();
    }

    public void Dispose()
    {
        server?.Dispose();
        folder.Dispose();
    }

    void Write() => File.WriteAllText(UsersFile, JsonSerializer.Serialize(users));
}
