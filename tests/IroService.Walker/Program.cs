using System.Globalization;
using IroService.Walker;
using Microsoft.Extensions.Configuration;

// The service by a clock that a test holds, to be killed at any moment: PART CLOCK-FILE --Setting:Name=value …
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
var settings = new ConfigurationBuilder().AddCommandLine(args[2..]).Build();
await using var service = await WalkedService.StartAsync(Enum.Parse<Part>(args[0]), settings, new FileClock(args[1]));

// The system closes the input when the test run ends, however it ends: this program does not outlive it.
await Task.WhenAny(new WorkLoops(service).RunAsync(), Console.In.ReadToEndAsync());
