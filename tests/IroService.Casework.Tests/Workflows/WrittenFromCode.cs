using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.XPath;

namespace IroService.Casework.Tests.Workflows;

/// <summary>Files that say what the code says: when they have drifted they are written anew, and the test fails once.</summary>
internal static partial class WrittenFromCode
{
    private static readonly XDocument Summaries = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "IroService.Domain.xml"));

    /// <summary>What the code says of a word of a vocabulary.</summary>
    public static string Summary<T>(T value)
        where T : struct, Enum
    {
        var summary = Summaries.XPathSelectElement($"//member[@name='F:{typeof(T).FullName}.{value}']/summary");
        Assert.NotNull(summary);
        return Space().Replace(summary.Value, " ").Trim();
    }

    /// <summary>Writes the file anew when it is not as expected, and fails then.</summary>
    public static void Holds(string path, string expected)
    {
        var written = File.Exists(path) ? File.ReadAllText(path) : "";
        if (written != expected)
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(written == expected, $"{Path.GetRelativePath(Repository.Root, path)} did not say what the code says. It has been written anew: look at the change and commit it.");
    }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Space();
}
