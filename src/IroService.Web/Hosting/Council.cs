using IroService.Casework.Storage;

namespace IroService.Web.Hosting;

/// <summary>The council whose service this is (settings section <c>Council</c>).</summary>
/// <param name="Name">As its own letters write it; it stands in the header of every page.</param>
public sealed record Council(string Name)
{
    /// <exception cref="SettingException">The name is blank.</exception>
    public static Council From(IConfiguration configuration)
    {
        var name = configuration.GetSection(nameof(Council))[nameof(Name)] ?? "";
        return name.Trim() is { Length: > 0 } trimmed ? new(trimmed) : throw new SettingException("Council:Name", "", "the council's name, such as Anyshire Council");
    }
}
