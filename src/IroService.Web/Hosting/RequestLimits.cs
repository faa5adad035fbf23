using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IroService.Web.Hosting;

/// <summary>How much may be sent, and how long it may take: what the longest form of ours needs, with room, and no more.</summary>
static class RequestLimits
{
    /// <summary>A form with everything in it, in bytes.</summary>
    public const int BodyBytes = 1024 * 1024;

    const int HeaderBytes = 16 * 1024;
    const int AddressBytes = 4 * 1024;
    const int Headers = 64;
    const int Fields = 1000;
    const int FieldNameCharacters = 256;

    static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);
    static readonly TimeSpan AnsweredWithin = TimeSpan.FromSeconds(60);

    // Whoever drips a form is cut off after the grace.
    static readonly MinDataRate SlowestBody = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
            kestrel.Limits.MaxRequestHeaderCount = Headers;
            kestrel.Limits.MaxRequestLineSize = AddressBytes;
            kestrel.Limits.RequestHeadersTimeout = HeadersWithin;
            kestrel.Limits.MinRequestBodyDataRate = SlowestBody;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = Fields;
            form.KeyLengthLimit = FieldNameCharacters;
            form.ValueLengthLimit = BodyBytes;
            form.MultipartBodyLengthLimit = BodyBytes;
        });
        builder.Services.AddRequestTimeouts(times => times.DefaultPolicy = new RequestTimeoutPolicy { Timeout = AnsweredWithin });
    }

    /// <summary>After routing.</summary>
    public static void UseRequestLimits(this WebApplication app)
    {
        app.UseRequestTimeouts();
        app.UseMiddleware<OnlyForms>();
    }
}
