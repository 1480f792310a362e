using System.Text.RegularExpressions;
using Raff.Console.RaffApi;

namespace Raff.Console.Operations;

/// <summary>What is wrong with what was typed into a form: a sentence for each field, and one for the form as a whole. One for each form of a page.</summary>
public sealed class FormErrors
{
    private readonly Dictionary<string, string> byField = new(StringComparer.Ordinal);

    /// <summary>What belongs to no field; null for nothing.</summary>
    public string? Whole { get; private set; }

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => Whole is not null || byField.Count > 0;

    /// <summary>The sentence of a field, named as the API names it (<c>public_key</c>); null for none.</summary>
    public string? this[string field] => byField.GetValueOrDefault(field);

    /// <summary>Nothing is wrong, as far as is known.</summary>
    public void Clear()
    {
        byField.Clear();
        Whole = null;
    }

    /// <summary>Notes what is wrong with a field; the first sentence stays.</summary>
    public void Add(string field, string sentence) => byField.TryAdd(field, sentence);

    /// <summary>Notes something about the form as a whole, behind what is said already.</summary>
    public void Note(string sentence) => Whole = Whole is null ? sentence : $"{Whole} {sentence}";

    /// <summary>Checks the length of a required text.</summary>
    /// <returns>The text without the space around it.</returns>
    public string Require(string field, string called, string? text, int most)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            Add(field, $"{called} is missing.");
        }
        else if (trimmed.Length > most)
        {
            Add(field, $"{called} has {trimmed.Length} characters; at most {most} are allowed.");
        }

        return trimmed;
    }

    /// <summary>Takes the API's refusal: its own sentence stands at the field that it speaks of first, else at the form.</summary>
    /// <param name="error">The refusal.</param>
    /// <param name="fields">The fields of the form, as the API names them.</param>
    public void Take(RaffError error, params IReadOnlyCollection<string> fields)
    {
        ArgumentNullException.ThrowIfNull(error);
        var spokenOf = error is RaffError.Invalid or RaffError.Conflict
            ? fields.Select(field => (field, at: Regex.Match(error.Sentence, $@"(?<!\w){Regex.Escape(field)}", RegexOptions.IgnoreCase))).Where(hit => hit.at.Success).OrderBy(hit => hit.at.Index).Select(hit => hit.field).FirstOrDefault()
            : null;
        if (spokenOf is null)
        {
            Whole = error.Sentence;
        }
        else
        {
            byField[spokenOf] = error.Sentence;
        }
    }
}
