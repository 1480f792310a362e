using System.Runtime.CompilerServices;
using Bunit;

namespace Raff.Console.Tests.Support;

/// <summary>How long a component test waits for what must come: a second is not enough on a machine that runs other tests beside it.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
