using Raff.Console.Kinds;

namespace Raff.Console.Features.Resources.Create;

/// <summary>What a form creates, in words.</summary>
public static class CreateWords
{
    /// <summary>"volume", "3 volumes".</summary>
    public static string What(ResourceKind kind, int count)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return count == 1 ? kind.Singular : $"{count} {kind.InSentence}";
    }
}
