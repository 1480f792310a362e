namespace Raff.Console.Components;

/// <summary>Whether a popover has opened or closed. Browsers open and close it by themselves, without waiting for the server.</summary>
public sealed class OpenChangeEventArgs : EventArgs
{
    /// <summary>Whether it is open now.</summary>
    public bool Open { get; set; }

    /// <summary>What its search field held at that moment; empty without one. Keys can be faster than the news of the opening.</summary>
    public string Words { get; set; } = "";
}
