using System.Data.Common;
using IroService.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IroService.Web.Health;

/// <summary>Whether the database answers.</summary>
sealed class DatabaseAnswers(OpenDatabase open) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = open();
            await db.CouncilSettings.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy("The database answers.");
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException)
        {
            // Not what it says: a provider may name the server, the user or a row.
            return new HealthCheckResult(context.Registration.FailureStatus, "The database does not answer.");
        }
    }
}
