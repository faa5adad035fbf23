using Hangfire;
using IroService.Casework;
using IroService.Casework.Access;
using IroService.Casework.Settings;
using IroService.Hosting;
using IroService.Web.Access;
using IroService.Web.Health;
using IroService.Web.Who;

namespace IroService.Web.Hosting;

/// <summary>Puts the pages together: settings, log, sign-in, security headers, error pages.</summary>
public static class PagesHost
{
    /// <summary>Where the pages answer when no address is given with <c>--urls</c> or <c>ASPNETCORE_URLS</c>.</summary>
    public const string DefaultAddress = PublicAddress.Usual;

    /// <summary>Hangfire's own pages.</summary>
    public const string JobsPath = "/operations/jobs";

    /// <param name="args">The command line.</param>
    /// <param name="also">What the caller adds or replaces before the host is built.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? also = null)
    {
        RunProgram.InNoParticularLanguage();
        Surroundings.Require();

        // Settings and files lie beside the program, from whatever folder it is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // A switch without a value would take the next word for it.
            Args = [.. args.Where(word => word != DemoCouncilStart.Switch)],
            ApplicationName = typeof(PagesHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        var demo = args.Contains(DemoCouncilStart.Switch);
        builder.WebHost.UseStaticWebAssets();
        // An asset's name changes with its content, also in a program that was built and not published: browsers may keep it, and it was compressed by the build.
        builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.WebHost.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultAddress);
        if (demo)
        {
            LoopbackOnly.Require(builder.Configuration);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(LoopbackOnly.Require));
            builder.Configuration.AddInMemoryCollection(DemoCouncilStart.Settings);
        }

        // Links in emails lead here, unless the council says where its people reach the pages.
        if (string.IsNullOrEmpty(builder.Configuration["Web:PublicUrl"])
            && Uri.TryCreate(builder.Configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0], UriKind.Absolute, out var address) && address.IsLoopback)
            builder.Configuration["Web:PublicUrl"] = address.ToString();

        builder.Services.AddIroLog(builder.Configuration, problem => StartProblem.SentenceFor(problem) is not null);
        builder.Services.AddSingleton(Council.From(builder.Configuration));
        builder.Services.AddIroCasework(builder.Configuration);
        builder.Services.AddIroTelemetry(builder.Configuration, builder.Environment.ApplicationName);
        builder.Services.AddOneProcess(builder.Configuration);
        builder.Services.AddSingleton(new WhoMayChoose(demo));
        builder.Services.AddSessions();
        builder.Services.AddCouncilSignIn(builder.Configuration);
        builder.Services.AddHealth();
        builder.Services.AddAccessRules();
        builder.AddTransport();
        builder.AddRequestLimits();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddRazorPages().AddMvcOptions(pages =>
        {
            pages.Filters.Add<AskBeforePages>();
            pages.Filters.Add<NoteOpening>();
            pages.Filters.Add<ForgetTyped>();
        });
        builder.Services.AddHostedService<WriteOpenings>();
        also?.Invoke(builder);
        return Pipeline(builder.Build());
    }

    static WebApplication Pipeline(WebApplication app)
    {
        app.UseTransport();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseRouting();
        app.UseRequestLimits();
        app.UseCookiePolicy();
        app.UseAuthentication();
        app.UseRateLimits();
        app.UseAuthorization();
        app.UseMiddleware<AskBeforeEndpoints>();
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new AsksAttribute(Act.Open));
        app.MapCouncilStyles();
        app.MapHealth();
        app.MapCouncilSignOut();
        app.MapHangfireDashboardWithAuthorizationPolicy(
            Administrator.Policy, JobsPath, new DashboardOptions { AppPath = "/operations", DashboardTitle = "The scheduler's jobs", DisplayStorageConnectionString = false })
            .WithMetadata(new AsksAttribute(Act.Operate));
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
