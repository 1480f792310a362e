namespace Raff.Console.Components;

/// <summary>Whether a popover has opened or closed. Browsers open and close it by themselves, without waiting for the server.</summary>
public sealed class OpenChangeEventArgs : EventArgs
{
    /// <summary>Whether it is open now.</summary>
    public bool Open { get; set; }

    /// <summary>The text of its search field at that moment; empty without one. The operator may type before this event arrives.</summary>
    public string Words { get; set; } = "";
}
