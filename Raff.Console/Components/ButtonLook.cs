namespace Raff.Console.Components;

/// <summary>How prominent a button is.</summary>
public enum ButtonLook
{
    /// <summary>Framed.</summary>
    Normal,

    /// <summary>Filled with the accent; at most one on a page.</summary>
    Primary,

    /// <summary>Words only.</summary>
    Ghost,

    /// <summary>Filled red: the last step of something destructive.</summary>
    Danger,
}
