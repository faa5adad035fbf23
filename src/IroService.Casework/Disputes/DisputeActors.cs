using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Disputes;

/// <summary>Who may do what in the disputes about a child on a day: the carrier, the handler of the stage at that moment, and whoever takes it up.</summary>
internal sealed class DisputeActors
{
    private readonly DateOnly _today;

    private DisputeActors(DateOnly today) => _today = today;

    private Dictionary<int, Person> People { get; init; } = [];

    private Dictionary<int, Team> Teams { get; init; } = [];

    private List<Deputy> Deputies { get; init; } = [];

    public static async Task<DisputeActors> OnAsync(OpenDatabase open, DateOnly today, CancellationToken cancellation)
    {
        await using var db = open();
        return new(today)
        {
            People = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation),
            Teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation),
            Deputies = await db.Deputies.AsNoTracking().HoldingOn(today).ToListAsync(cancellation),
        };
    }

    /// <summary>Why a person may not take such a step, in a sentence; null when they may.</summary>
    /// <param name="child">With its allocations.</param>
    /// <param name="standing">How the dispute stands.</param>
    /// <param name="inForce">Its protocol.</param>
    /// <param name="move">The step.</param>
    /// <param name="personId">The person.</param>
    public string? WhyNot(Child child, DisputeStanding standing, DisputeProtocol inForce, DisputeMove move, int personId) => move switch
    {
        DisputeMove.Answer => Answers(child, standing.Stage.Handler, personId) ? null : $"The {Recipients.InWords(standing.Stage.Handler)} answers at this stage",
        DisputeMove.TakeUp or DisputeMove.Decline when standing.Stage.RaisedBy is { } raiser => Acts(child, raiser.Role, personId) ? null : $"The {Recipients.InWords(raiser.Role)} takes it up to this stage",
        DisputeMove.MoveToVersion => Acts(child, Role.PrincipalIro, personId) ? null : "The Principal IRO moves a dispute to another version",
        _ => MayCarry(child, inForce.CarriedBy, personId) ? null : $"The {Recipients.InWords(inForce.CarriedBy)} does this",
    };

    /// <summary>Whether a person may raise such disputes about a child, judge their answers and close them: who fills the role, stands in for who does, or the Principal IRO.</summary>
    public bool MayCarry(Child child, Role carrier, int personId) => Acts(child, carrier, personId) || (carrier == Role.Iro && Acts(child, Role.PrincipalIro, personId));

    // Whoever stands above the handler may answer too: the dispute must not wait for a vacancy.
    private bool Answers(Child child, Role handler, int personId) => Acts(child, handler, personId) || Above(handler).Any(role => Acts(child, role, personId));

    private bool Acts(Child child, Role role, int personId) => new Recipients(child.Allocations, Openness.Ordinary, People, Teams, Deputies, _today).Filling(role)
        .Any(p => p.Id == personId || Deputies.Exists(d => d.PersonId == p.Id && d.DeputyId == personId));

    private static Role[] Above(Role handler) => handler switch
    {
        Role.TeamManager => [Role.GroupManager, Role.HeadOfService],
        Role.GroupManager => [Role.HeadOfService],
        _ => [],
    };
}
