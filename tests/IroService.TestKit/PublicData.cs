using Xunit.v3;

namespace IroService.TestKit;

/// <summary>
/// The published data that tests run on. <c>IRO_TEST_DATA</c> names the folder that holds them; without it the test is
/// skipped with its reason, or fails where <c>IRO_REQUIRE_SERVERS</c> is 1.
/// </summary>
public static class PublicData
{
    /// <summary>Data to Insight's synthetic SSDA903 return: 2,675 children, with broken chains and impossible codes on purpose.</summary>
    public static string Ssda903Sample => Folder("ssda903-sample");

    /// <summary>What Walsall Council published of its IRO service for 2022-23, as counts.</summary>
    public static string Walsall => Folder("walsall-2022-23");

    static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("IRO_TEST_DATA");
        if (root is not null && Directory.Exists(Path.Combine(root, name)))
        {
            return Path.Combine(root, name);
        }

        var reason = $"IRO_TEST_DATA names no folder that holds {name}";
        throw new InvalidOperationException(Environment.GetEnvironmentVariable("IRO_REQUIRE_SERVERS") == "1"
            ? $"IRO_REQUIRE_SERVERS is 1, but {reason}."
            : DynamicSkipToken.Value + reason + ".");
    }
}
