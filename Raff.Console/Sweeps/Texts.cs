using System.Globalization;

namespace Raff.Console.Sweeps;

/// <summary>Counts in sentences: "1 project", "12 projects".</summary>
internal static class Texts
{
    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {one}{(number == 1 ? "" : "s")}");
}
