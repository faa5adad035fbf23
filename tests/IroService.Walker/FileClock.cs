using System.Globalization;

namespace IroService.Walker;

/// <summary>
/// A clock that several programs read from one file: it says what time it was made out to be, and when; since then it goes sixty times as fast as
/// a real one, so that a wait of two minutes takes two seconds, and stands still after three hours: however slow the machine is, no morning comes
/// by itself.
/// </summary>
public sealed class FileClock(string file) : TimeProvider
{
    private const int Faster = 60;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    public override DateTimeOffset GetUtcNow()
    {
        var words = File.ReadAllText(file).Split(' ');
        var since = Faster * (System.GetUtcNow() - Moment(words[1]));
        return Moment(words[0]) + (since < Longest ? since : Longest);
    }

    /// <summary>Makes it out to be this moment, for everybody at once.</summary>
    public void NowIs(DateTimeOffset moment)
    {
        File.WriteAllText(file + ".new", string.Create(CultureInfo.InvariantCulture, $"{moment:O} {System.GetUtcNow():O}"));
        File.Move(file + ".new", file, overwrite: true);
    }

    private static DateTimeOffset Moment(string word) => DateTimeOffset.ParseExact(word, "O", CultureInfo.InvariantCulture);
}
