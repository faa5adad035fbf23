using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using IroService.Web.Hosting;

namespace IroService.Web.Tests.Shell;

public class Starting_the_program
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://127.0.0.1:0", "--Kestrel:Endpoints:Wide:Url", "http://0.0.0.0:0")]
    public async Task An_address_that_other_computers_reach_is_refused(string address, params string[] settings)
    {
        var (exit, said) = await Run(["--demo", "--urls", address, .. settings]);
        Assert.Equal(1, exit);
        Assert.Matches("^Not started: .* can be reached from other computers, and in the demo anyone can be anybody\\. Give an address of this computer, such as --urls http://127\\.0\\.0\\.1:5080\\.$", said);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var (exit, said) = await Run("--urls", address);
        Assert.Equal(1, exit);
        Assert.Equal($"Not started: Failed to bind to address {address}: address already in use. Stop the other program, or choose another port, such as --urls http://127.0.0.1:5081.", said);
    }

    // A switch without a value must not swallow the address that follows it.
    [Fact]
    public async Task The_demo_answers_where_it_is_told_to()
    {
        await using var app = PagesHost.Build(["--demo", "--urls", "http://127.0.0.1:5099"]);
        Assert.Equal("http://127.0.0.1:5099", app.Configuration["urls"]);
        Assert.Equal("Demo council", app.Configuration["Council:Name"]);
    }

    [Theory]
    [InlineData("--Council:Name=", "Not started: Setting Council:Name is not set; expected the council's name, such as Anyshire Council.")]
    [InlineData("--Council:Nmae=Anyshire", "Not started: Setting Council:Nmae is \"…\"; expected no such setting; Council has Name, GoLive, Colour.")]
    [InlineData("--Council:Colour=teal", "Not started: Setting Council:Colour is \"teal\"; expected a colour as #rrggbb, such as #0b4a56.")]
    [InlineData("--Council:Colour=#777777", "Not started: Setting Council:Colour is \"#777777\"; expected a darker colour: its contrast with white, of the text on it and of the page around it, is 4.47 and must be 4.5 or more (WCAG 2.2, 1.4.3).")]
    [InlineData("--Terminology:Revue=Our Children's Review", "Not started: Setting Terminology:Revue is \"…\"; expected no such setting; Terminology has Service, Review, Reviews, Midway, MidwayReview, MidwayReviews, Iro, Iros, IroInFull, PrincipalIro, ChildInCare, ChildrenInCare.")]
    [InlineData("--Terminology:Iro=", "Not started: Setting Terminology:Iro is not set; expected 1 to 60 characters in one line, or the setting taken out for the usual \"IRO\"; Terminology has Service, Review, Reviews, Midway, MidwayReview, MidwayReviews, Iro, Iros, IroInFull, PrincipalIro, ChildInCare, ChildrenInCare.")]
    [InlineData("--Bookings:MovesNeedApprovalOf=head", "Not started: Setting Bookings:MovesNeedApprovalOf is \"head\"; expected none, principal-iro or team-manager.")]
    public async Task A_wrong_setting_is_named(string setting, string sentence)
    {
        var (exit, said) = await Run("--urls", "http://127.0.0.1:0", setting);
        Assert.Equal((1, sentence), (exit, said));
    }

    // The built program itself, as an operator starts it; it must end by itself, with nothing but the sentence.
    static async Task<(int ExitCode, string Said)> Run(params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "IroService.Web.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await program.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!program.HasExited)
                program.Kill(entireProcessTree: true);
        }

        Assert.Equal("", await output);
        return (program.ExitCode, (await errors).Trim());
    }
}
