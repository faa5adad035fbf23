using Xunit.v3;

namespace IroService.TestKit.Servers;

/// <summary>
/// What a test needs of the machine. Absent, the test is skipped with its reason; where <c>IRO_REQUIRE_SERVERS</c> is 1 it fails instead,
/// so that a build that is meant to have everything cannot pass by skipping.
/// </summary>
public static class RequiresServer
{
    /// <returns>The full path of the program, looked for in the folders given and then in PATH.</returns>
    public static string Program(string name, string package, params IEnumerable<string> folders)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders.Concat(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists)
            ?? throw Absent($"{name} is not on this machine (Debian: apt-get install {package})");
    }

    /// <summary>The exception that skips the test that is running, or fails it where everything must be there.</summary>
    public static Exception Absent(string reason) => Environment.GetEnvironmentVariable("IRO_REQUIRE_SERVERS") == "1"
        ? new InvalidOperationException($"IRO_REQUIRE_SERVERS is 1, but {reason}.")
        : new InvalidOperationException(DynamicSkipToken.Value + reason);
}
