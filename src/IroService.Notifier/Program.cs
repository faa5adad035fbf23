using IroService.Casework;
using IroService.Casework.Settings;
using IroService.Hosting;
using IroService.Notifier;
using IroService.Notifier.Bus;
using IroService.Notifier.Email;

// The notifier alone: consumers and senders. Any number of them may run.
return await RunProgram.WorkerAsync(args, builder =>
{
    var bus = BusOptions.ReadShared(builder.Configuration);
    builder.Services.AddIroCasework(builder.Configuration);
    builder.Services.AddIroBus(bus).AddIroNotifier(MailOptions.Read(builder.Configuration));
});
