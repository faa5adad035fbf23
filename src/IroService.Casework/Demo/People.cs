using System.Globalization;

namespace IroService.Casework.Demo;

/// <summary>
/// The council's people over the years: posts with their holders one after another, so that children change worker when someone leaves.
/// 13 IROs (12.8 full-time equivalents) as in Walsall, some 60 social workers.
/// </summary>
sealed class People
{
    const int IroPosts = 13;

    readonly Scene scene;
    readonly HashSet<string> names = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Person>> byTeam = new(StringComparer.Ordinal);
    int lastId = 10_200;

    public People(Scene scene)
    {
        this.scene = scene;
        foreach (var team in Teams.All)
        {
            var dice = scene.Dice("staff", team.Id);
            ManagerOf[team.Id] = Hire(dice, team.ManagerPost, team.Id, scene.HistoryStart.AddDays(-dice.Between(30, 3600)), null, 1.0);
            var posts = Teams.SocialWorkers(team.Id) is > 0 and var number ? scene.Scaled(number) : 0;
            for (var post = 0; post < posts; post++) Fill(dice, "social-worker", team.Id, 1.0, vacancyDays: 25, stays: (260, 2100));
        }
        var iros = scene.Dice("staff", "iro posts");
        for (var post = 1; post <= scene.Scaled(IroPosts); post++) Fill(iros, "iro", Teams.Iros, post % IroPosts == 0 ? 0.8 : 1.0, vacancyDays: 0, stays: (1100, 4200));
        var office = scene.Dice("staff", "office");
        for (var post = 0; post < 4; post++) Fill(office, "business-support", Teams.Iros, 1.0, vacancyDays: 40, stays: (700, 3000));
        Fill(office, "analyst", Teams.Iros, 1.0, vacancyDays: 0, stays: (900, 3000));
        WithoutEmail();
    }

    public List<Person> All { get; } = [];

    public Dictionary<string, Person> ManagerOf { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Person> Iros => All.Where(person => person.Role == "iro");

    public IReadOnlyList<Person> SocialWorkersOf(string team) => byTeam[team];

    void Fill(Dice dice, string role, string team, double fte, int vacancyDays, (int Low, int High) stays)
    {
        var from = scene.HistoryStart.AddDays(-dice.Between(20, 2400));
        while (true)
        {
            var leaves = scene.Days.OnOrBefore(Later(from, scene.HistoryStart).AddDays(dice.Between(stays.Low, stays.High)));
            // Nobody's notice is known before the day: who still works today has no last day.
            Hire(dice, role, team, from, leaves < scene.Today ? leaves : null, role == "social-worker" && dice.Chance(0.15) ? 0.6 : fte);
            from = leaves.AddDays(1 + dice.Between(0, vacancyDays));
            if (leaves >= scene.Today || from >= scene.Today) return;
        }
    }

    Person Hire(Dice dice, string role, string team, DateOnly from, DateOnly? to, double fte)
    {
        var name = NewName(dice);
        var person = new Person
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"W{++lastId}"),
            Name = name,
            Role = role,
            Team = team,
            Fte = fte,
            From = from,
            To = to,
            Room = dice.Between(88, 112) / 100.0,
            Email = $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org",
        };
        for (var day = Later(from, scene.HistoryStart); day < (to ?? scene.Today); day = day.AddDays(365))
            if (dice.Chance(0.28) && day.AddDays(dice.Between(5, 330)) is var ill) person.OffSick.Add((ill, ill.AddDays(dice.Days((60, 8, 24), (40, 25, 60)))));
        All.Add(person);
        if (role == "social-worker")
        {
            if (!byTeam.TryGetValue(team, out var members)) byTeam[team] = members = [];
            members.Add(person);
        }
        return person;
    }

    string NewName(Dice dice)
    {
        while (true)
        {
            var name = $"{dice.Pick(Names.WorkersGiven)} {dice.Pick(Names.WorkersFamily)}";
            if (names.Add(name)) return name;
        }
    }

    /// <summary>A social worker and a team manager whose address nobody has entered: their notices must go to the Principal IRO.</summary>
    void WithoutEmail()
    {
        ManagerOf[Teams.Leaving[1]].Email = "";
        byTeam[Teams.Parenting[1]].Last(person => person.To is null).Email = "";
    }

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
