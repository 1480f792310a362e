using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Bulk;

/// <summary>What a bulk dialog and the fields in it share.</summary>
/// <param name="rows">The rows that allow the command.</param>
public sealed class BulkDraft(IReadOnlyList<IResource> rows)
{
    /// <summary>The rows that allow the command.</summary>
    public IReadOnlyList<IResource> Rows { get; } = rows;

    /// <summary>Why what was chosen leaves rows out, in a sentence; the dialog says so and sends nothing for them.</summary>
    public IReadOnlyDictionary<ResourceId, string> LeftOut { get; set; } = new Dictionary<ResourceId, string>();

    /// <summary>What is wrong with what was typed.</summary>
    public FormErrors Errors { get; } = new();

    /// <summary>Checks what was typed and makes a command for each row; null where something is wrong with it.</summary>
    public Func<IReadOnlyList<Command>?>? Make { get; set; }

    /// <summary>Whether everything that the fields need has been read.</summary>
    public bool IsReady { get; set; } = true;

    /// <summary>Raised when the fields have read what they need.</summary>
    public event Action? Changed;

    /// <summary>Has the dialog rendered again.</summary>
    public void Refresh() => Changed?.Invoke();
}
