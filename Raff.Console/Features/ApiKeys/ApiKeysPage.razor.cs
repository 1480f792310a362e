using Microsoft.AspNetCore.Components;
using Raff.Console.Features.Resources;

namespace Raff.Console.Features.ApiKeys;

/// <summary>The account's API keys: listed with their state and who made them; made, changed, regenerated, disabled, revoked.</summary>
public sealed partial class ApiKeysPage
{
    private KeyQuestion? asked;
    private string? told;

    /// <summary>The kinds.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    private void Ask(KeyQuestion question) => (asked, told) = (question, null);

    private void Done(string sentence) => (asked, told) = (null, sentence);
}
