using IroService.Casework;
using IroService.Casework.Settings;
using IroService.Hosting;
using IroService.Scheduler;
using IroService.Scheduler.Outbox;

// The scheduler alone: sweeps and relay. Any number of them may run.
return await RunProgram.WorkerAsync(args, builder =>
{
    var bus = BusOptions.ReadShared(builder.Configuration);
    builder.Services.AddIroCasework(builder.Configuration);
    builder.Services.AddIroSendingBus(bus).AddIroScheduler(bus);
});
