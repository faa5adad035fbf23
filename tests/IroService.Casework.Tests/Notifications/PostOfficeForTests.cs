using IroService.Casework.Notifications;

namespace IroService.Casework.Tests.Notifications;

/// <summary>The edge of the process: it answers as it is told.</summary>
sealed class PostOfficeForTests : IPostOffice
{
    public Delivery Answer { get; set; } = Delivery.Accepted;

    public Dictionary<string, Delivery> AnswerFor { get; } = [];

    public List<Letter> Taken { get; } = [];

    public int Asked { get; private set; }

    public Task<Delivery> HandOverAsync(Letter letter, CancellationToken cancellation)
    {
        Asked++;
        var answer = AnswerFor.GetValueOrDefault(letter.To, Answer);
        if (answer.Result == DeliveryResult.Accepted)
            Taken.Add(letter);
        return Task.FromResult(answer);
    }
}
