using System.Threading.Channels;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Access;
using Microsoft.Extensions.Logging;

namespace IroService.Casework.Access;

/// <summary>
/// Keeps who opened which page of a child's record. A page does not wait for it: openings are gathered and written many at once, and kept while the
/// database is away. What was opened in an emergency is written before it is shown.
/// </summary>
public sealed class KeepOpenings(OpenDatabase open, TimeProvider clock, ILogger<KeepOpenings> log) : IDisposable
{
    /// <summary>How many are written in one batch.</summary>
    public const int BatchSize = 500;

    /// <summary>How many are kept while they cannot be written: an hour of a large council's busiest day.</summary>
    public const int MostKept = 50_000;

    private readonly Channel<Opening> _waiting = Channel.CreateBounded<Opening>(new BoundedChannelOptions(MostKept) { SingleReader = true });
    private readonly List<Opening> _batch = [];
    private readonly SemaphoreSlim _writing = new(1);
    private int _lost;

    /// <summary>How many wait to be written.</summary>
    public int Waiting => _waiting.Reader.Count + _batch.Count;

    /// <summary>Since when they cannot be written (UTC); null while they can.</summary>
    public DateTime? FailingSince { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    /// <summary>Somebody was shown a page.</summary>
    /// <param name="file">What was shown, and to whom.</param>
    /// <param name="page">The pattern of the page's address.</param>
    /// <param name="cancellation">Stops the writing of what is written at once.</param>
    public async ValueTask NoteAsync(ChildFile file, string page, CancellationToken cancellation)
    {
        var opening = new Opening
        {
            ChildId = file.Child.Id,
            PersonId = file.Viewer.Id,
            At = clock.Moment(),
            Page = page.Length > Opening.PageLength ? page[..Opening.PageLength] : page,
            Through = file.Reach.Through,
            ForPersonId = file.Reach.ForPersonId,
        };
        if (opening.Through == ReachedThrough.Emergency)
        {
            await WriteAsync([opening], cancellation);
        }
        else if (!_waiting.Writer.TryWrite(opening) && Interlocked.Increment(ref _lost) == 1)
        {
            log.LogError("Who opens records is not kept any more: {Waiting} openings wait for the database, and there is room for no more.", MostKept);
        }
    }

    /// <summary>Writes all that waits; a batch that cannot be written is kept, and is written first the next time.</summary>
    /// <returns>Whether everything is written.</returns>
    public async Task<bool> WriteWaitingAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return await WriteBatchesAsync(cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<bool> WriteBatchesAsync(CancellationToken cancellation)
    {
        while (true)
        {
            while (_batch.Count < BatchSize && _waiting.Reader.TryRead(out var opening))
            {
                _batch.Add(opening);
            }

            if (_batch.Count == 0)
            {
                return true;
            }

            try
            {
                await WriteAsync(_batch, cancellation);
            }
            catch (Exception problem)
            {
                FailingSince ??= clock.Moment();
                log.LogWarning("Who opened records could not be written ({Problem}): {Waiting} openings wait.", problem.GetType().Name, Waiting);
                return false;
            }

            FailingSince = null;
            _batch.Clear();
            if (Interlocked.Exchange(ref _lost, 0) is > 0 and var lost)
            {
                log.LogError("Who opens records is kept again; {Lost} openings meanwhile were not.", lost);
            }
        }
    }

    // An answer to the commit that got lost writes a batch twice: better twice than never.
    private async Task WriteAsync(IReadOnlyCollection<Opening> openings, CancellationToken cancellation)
    {
        await using var db = open();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Openings.AddRange(openings);
        await db.SaveChangesAsync(cancellation);
    }
}
