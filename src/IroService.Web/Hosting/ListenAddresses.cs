namespace IroService.Web.Hosting;

/// <summary>Where the program is told to answer: by <c>--urls</c> and by <c>Kestrel:Endpoints</c>.</summary>
static class ListenAddresses
{
    /// <summary>Each as it is written.</summary>
    public static IEnumerable<string> Of(IConfiguration configuration) =>
        configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"])
            .Concat((configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';'))
            .OfType<string>()
            .Where(address => !string.IsNullOrWhiteSpace(address));
}
