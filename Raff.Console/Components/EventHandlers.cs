using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Declares for the Razor compiler the events that <c>wwwroot/js/console.js</c> registers. The compiler looks for a class of this name.</summary>
[EventHandler("onrowact", typeof(RowEventArgs), enableStopPropagation: true, enablePreventDefault: false)]
[EventHandler("onopenchange", typeof(OpenChangeEventArgs), enableStopPropagation: true, enablePreventDefault: false)]
public static class EventHandlers;
