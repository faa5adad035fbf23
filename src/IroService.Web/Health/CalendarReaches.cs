using System.Data.Common;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Web.Pages.Shared;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IroService.Web.Health;

/// <summary>Whether the calendar of bank holidays reaches far enough for the dates that come next.</summary>
sealed class CalendarReaches(OpenDatabase open, Rulebook rulebook, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = open();
            await rulebook.RefreshAsync(db, cancellationToken);
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "Whether a newer calendar was imported cannot be read from the database.");
        }

        var (calendar, today) = (rulebook.Calendar, clock.Today());
        var says = calendar.LastDay < today
            ? $"The calendar of bank holidays ended on {DateWords.Of(calendar.LastDay)}"
            : $"The calendar of bank holidays ends in {ReviewWords.Months(calendar.MonthsLeft(today))}";
        return calendar.EndsSoon(today)
            ? HealthCheckResult.Degraded($"{says}: import GOV.UK's bank holidays with \"iro calendar import\".")
            : HealthCheckResult.Healthy($"{says}.");
    }
}
