using Microsoft.AspNetCore.Components.Web;

namespace Raff.Console.Shell;

/// <summary>Distinguishes a plain click from one with a modifier key, which opens a new tab or window in the browser.</summary>
internal static class PlainClick
{
    public static bool Is(MouseEventArgs click) => click is { Button: 0, CtrlKey: false, MetaKey: false, ShiftKey: false, AltKey: false };
}
