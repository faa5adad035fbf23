namespace IroService.Casework.Tests.Workflows;

/// <summary>Where the sources stand, for tests of files that are kept beside the code.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not run inside the repository.")
        : File.Exists(Path.Combine(folder, "IroService.sln")) ? folder
        : Find(Path.GetDirectoryName(folder));
}
