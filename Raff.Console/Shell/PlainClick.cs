using Microsoft.AspNetCore.Components.Web;

namespace Raff.Console.Shell;

/// <summary>Tells a click that means "here" from one with a key held, which means "in a new tab or window" and is the browser's own.</summary>
internal static class PlainClick
{
    public static bool Is(MouseEventArgs click) => click is { Button: 0, CtrlKey: false, MetaKey: false, ShiftKey: false, AltKey: false };
}
