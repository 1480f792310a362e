namespace Raff.Console.Features.Resources.Timelines;

/// <summary>Where a change came from that no operation on the resource itself explains.</summary>
public enum TimelineCause
{
    /// <summary>The journal has nothing that could have made it.</summary>
    Outside,

    /// <summary>A command on another resource may have made it.</summary>
    Other,

    /// <summary>The journal doesn't hold that time, or not the operations of every key.</summary>
    Unknown,
}
