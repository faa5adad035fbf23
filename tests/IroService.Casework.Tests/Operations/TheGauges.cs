using IroService.Casework.Operations;
using IroService.Casework.Storage.Outbox;

namespace IroService.Casework.Tests.Operations;

public class The_gauges
{
    // Numbers that no other test has.
    private static readonly Standing Standing = What_is_found.Well with
    {
        Undelivered = new Undelivered(0, 70_002, 0),
        OutboxAge = TimeSpan.FromSeconds(70_001),
        SweptAt = What_is_found.Well.SweptAt!.Value.AddSeconds(-70_005),
        Overdue = 70_003,
        MostDaysLate = 70_004,
    };

    [Fact]
    public void Give_what_was_read_last()
    {
        using var heard = new Heard();
        using var gauges = new StandingMeasures();
        gauges.Keep(Standing);
        heard.AskGauges();
        Assert.Equal(
            [
                new("iro.outbox.age", 70_001, ""),
                new("iro.outbox.unreceived", 70_002, ""),
                new("iro.deadlines.overdue", 70_003, ""),
                new("iro.deadlines.lateness", 70_004, ""),
                new("iro.sweep.lateness", 70_035, ""),
            ],
            heard.All.Where(IsOurs));
    }

    [Fact]
    public void Give_nothing_before_and_nothing_when_it_cannot_be_read()
    {
        using var heard = new Heard();
        using var gauges = new StandingMeasures();
        heard.AskGauges();
        gauges.Keep(Standing with { Overdue = 80_000 });
        gauges.Keep(null);
        heard.AskGauges();
        Assert.DoesNotContain(heard.All, m => m.Value == 80_000);
    }

    [Fact]
    public void Say_no_lateness_of_a_sweep_that_never_ran()
    {
        using var heard = new Heard();
        using var gauges = new StandingMeasures();
        gauges.Keep(Standing with { SweptAt = null, Overdue = 90_000 });
        heard.AskGauges();
        Assert.Contains(heard.All, m => m.Value == 90_000);
        Assert.DoesNotContain(heard.All, m => m.Name == "iro.sweep.lateness" && m.Value > 80_000);
    }

    private static bool IsOurs(Measured measured) => measured.Value is > 70_000 and < 70_100;
}
