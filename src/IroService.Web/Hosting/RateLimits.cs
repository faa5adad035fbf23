using System.Globalization;
using System.Threading.RateLimiting;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Web.Who;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace IroService.Web.Hosting;

/// <summary>
/// How often one may ask. Generous for whoever is known, each session by itself; narrow for trying passwords and codes, by the address that they come
/// from and by the account that they are tried for. Each program of the pages counts for itself: with two of them, twice as many pass.
/// </summary>
static class RateLimits
{
    const int UsualRequestsPerMinute = 600;

    // A whole council may come from one address in the morning.
    const int AttemptsPerMinuteOfAnAddress = 60;

    static readonly Tries OfAnAccount = new(AtOnce: 10, OneMoreEach: TimeSpan.FromMinutes(1));

    /// <exception cref="SettingException"><c>Web:RequestsPerMinute</c> is no number.</exception>
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = configuration.ReadNumber("Web:RequestsPerMinute", UsualRequestsPerMinute, 60, 1_000_000, "requests of one session");
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => IsFree(context) ? Free : Bucket(Session(context), perMinute, TimeSpan.FromMinutes(1) / perMinute)),
                PartitionedRateLimiter.Create<HttpContext, string>(context => TriedAccount.IsAttempt(context) ? Bucket(Address(context), AttemptsPerMinuteOfAnAddress, TimeSpan.FromMinutes(1) / AttemptsPerMinuteOfAnAddress) : Free),
                PartitionedRateLimiter.Create<HttpContext, string>(context => TriedAccount.Of(context) is { } account ? Bucket(account, OfAnAccount.AtOnce, OfAnAccount.OneMoreEach) : Free));
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>After it is known who asks.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        app.UseMiddleware<TriedAccount>();
        app.UseRateLimiter();
    }

    static RateLimitPartition<string> Free => RateLimitPartition.GetNoLimiter("");

    static RateLimitPartition<string> Bucket(string whose, int atOnce, TimeSpan oneMoreEach) => RateLimitPartition.GetTokenBucketLimiter(whose, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = atOnce,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = oneMoreEach,
        QueueLimit = 0,
    });

    // Styles are no work; and the page that says "too many" is shown for the request that was one too many.
    static bool IsFree(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || context.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || context.Features.Get<IExceptionHandlerFeature>() is not null;

    static string Session(HttpContext context) => SessionCookie.KeyOf(context.User) ?? Address(context);

    static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    sealed record Tries(int AtOnce, TimeSpan OneMoreEach);
}
