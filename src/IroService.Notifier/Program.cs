using System.Globalization;
using IroService.Casework;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Notifier;
using IroService.Notifier.Bus;
using IroService.Notifier.Email;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

// The notifier alone: consumers and senders. Any number of them may run.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
try
{
    var builder = Host.CreateApplicationBuilder(args);
    var bus = BusOptions.ReadShared(builder.Configuration);
    builder.Services.AddIroCasework(builder.Configuration);
    builder.Services.AddIroBus(bus).AddIroNotifier(MailOptions.Read(builder.Configuration));
    builder.Services.AddSerilog(log => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        // A consumer's fault is logged by its kind; here it would be with its text, which may hold what a database said of people.
        .MinimumLevel.Override("MassTransit", LogEventLevel.Fatal)
        .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
        .ReadFrom.Configuration(builder.Configuration)
        .WriteTo.Console(new CompactJsonFormatter()));
    using var host = builder.Build();
    await host.Services.GetRequiredService<MigrateDatabase>().RequireUpToDateAsync();
    await host.RunAsync();
    return 0;
}
catch (Exception problem) when (problem is SettingException or WorkflowsException or DatabaseException)
{
    Console.Error.WriteLine($"Not started: {problem.Message}");
    return 1;
}
