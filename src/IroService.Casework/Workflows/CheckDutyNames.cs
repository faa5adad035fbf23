using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Checks that each duty of guidance and of the council has a name of its own: times, lists and messages know a duty by its name.</summary>
internal static class CheckDutyNames
{
    public static void Check(IReadOnlyList<Draft> drafts)
    {
        var named = new Dictionary<string, Draft>();
        foreach (var draft in drafts)
        {
            foreach (var id in (draft.Stages ?? []).Select(s => s.Id).OfType<Marked<string>>())
            {
                if (!named.TryAdd(id.Value, draft) && draft.File.Basis != Basis.Statute && named[id.Value] is var other && other.Id?.Value != draft.Id?.Value)
                {
                    draft.Problems.Add(id.At, $"The stage \"{id.Value}\" stands in {other.File.Path} too; lists know a duty by its name, so each needs one of its own.");
                }
            }
        }
    }
}
