using System.Globalization;

namespace IroService.Casework.Imports.Service;

/// <summary>Writes fields and remembers which of them that changed.</summary>
internal sealed class FieldChanges
{
    private readonly List<FieldChange> _all = [];

    public IReadOnlyList<FieldChange> All => _all;

    /// <summary>Writes a field when it differs.</summary>
    public void Set<T>(string what, T before, T after, Action<T> write)
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
        {
            _all.Add(new FieldChange(what, Written(before), Written(after)));
            write(after);
        }
    }

    /// <summary>Remembers something new.</summary>
    public void Add(string what, string after) => _all.Add(new FieldChange(what, "", after));

    /// <summary>Writes a text when it differs, cut to the column's length.</summary>
    public void SetText(string what, string before, string after, int length, Action<string> write) => Set(what, before, CutText.To(after, length), write);

    public static string Written<T>(T value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum word => word.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
