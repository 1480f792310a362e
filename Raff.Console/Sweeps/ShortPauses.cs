using System.Runtime;

namespace Raff.Console.Sweeps;

/// <summary>
/// While a sweep runs, the garbage collector avoids collections that stop every thread for long: a sweep allocates much that stays, and pages must go on
/// answering. Ends with the last sweep.
/// </summary>
internal sealed class ShortPauses : IDisposable
{
    private static readonly Lock Gate = new();
    private static GCLatencyMode before;
    private static int running;
    private bool isOver;

    private ShortPauses()
    {
    }

    /// <summary>Begins a sweep.</summary>
    public static ShortPauses Begin()
    {
        lock (Gate)
        {
            if (running++ == 0)
            {
                before = GCSettings.LatencyMode;
                GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
            }
        }

        return new ShortPauses();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (Gate)
        {
            if (!isOver && --running == 0)
            {
                GCSettings.LatencyMode = before;
            }

            isOver = true;
        }
    }
}
