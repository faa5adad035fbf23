using System.Globalization;
using System.Text;
using IroService.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 64 * 1024) { NewLine = "\n" };
using var errors = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
return Iro.Run(args, new Surroundings(output, errors, Terminal: !Console.IsErrorRedirected, Surroundings.ReadSettings, TimeProvider.System));
