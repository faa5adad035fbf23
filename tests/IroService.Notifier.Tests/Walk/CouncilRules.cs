using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;

namespace IroService.Notifier.Tests.Walk;

/// <summary>The definitions as they are copied beside each program; a rulebook belongs to one database.</summary>
static class CouncilRules
{
    public static Rulebook Shipped => Rulebook.Load(Path.Combine(AppContext.BaseDirectory, "workflows"), BankHolidayFeed.Shipped());
}
