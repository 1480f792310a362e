namespace Raff.Console.Tests.Support;

/// <summary>The real time, moved ahead by what a test says: for what happens days later. Waits last as long as they do.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private long ahead;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    /// <summary>Moves it ahead.</summary>
    public void Move(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
