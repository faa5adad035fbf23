using IroService.Casework.Storage;

namespace IroService.Web.Hosting;

/// <summary>The council whose service this is (settings section <c>Council</c>).</summary>
/// <param name="Name">As its own letters write it; it stands in the header of every page.</param>
public sealed record Council(string Name)
{
    /// <exception cref="SettingException">The name is blank, or the section has a setting that nothing reads.</exception>
    public static Council From(IConfiguration configuration)
    {
        var section = configuration.GetSection(nameof(Council));
        foreach (var setting in section.GetChildren())
        {
            if (!setting.Key.Equals(nameof(Name), StringComparison.OrdinalIgnoreCase))
                throw new SettingException(setting.Path, setting.Value ?? "", "no setting but Council:Name in this section");
        }

        var name = section[nameof(Name)] ?? "";
        return name.Trim() is { Length: > 0 } trimmed ? new(trimmed) : throw new SettingException("Council:Name", "", "the council's name, such as Anyshire Council");
    }
}
