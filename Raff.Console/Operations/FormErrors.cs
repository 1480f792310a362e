using System.Text;
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

    /// <summary>Checks a required text: it has at least one visible character and is not too long.</summary>
    /// <returns>The text without the space around it.</returns>
    public string Require(string field, string label, string? text, int max)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            Add(field, $"{label} is missing.");
        }
        else if (!trimmed.EnumerateRunes().Any(IsVisible))
        {
            Add(field, $"{label} needs at least one visible character.");
        }
        else if (trimmed.Length > max)
        {
            Add(field, $"{label} has {trimmed.Length} characters; the limit is {max}.");
        }

        return trimmed;
    }

    /// <summary>Letters, digits, punctuation and symbols, but for the Hangul fillers and the empty Braille cell, which have no ink.</summary>
    private static bool IsVisible(Rune rune) =>
        (Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune)) && rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0);

    /// <summary>Takes the API's refusal: its own sentence stands at the field that it speaks of first, else at the form.</summary>
    /// <param name="error">The refusal.</param>
    /// <param name="fields">The fields of the form, as the API names them.</param>
    public void Take(RaffError error, params IReadOnlyCollection<string> fields)
    {
        ArgumentNullException.ThrowIfNull(error);
        var spokenOf = error is RaffError.Invalid or RaffError.Conflict
            ? fields.Select(field => (field, at: Regex.Match(error.Sentence, $@"(?<!\w){Regex.Escape(field)}", RegexOptions.IgnoreCase)))
                .Where(hit => hit.at.Success).OrderBy(hit => hit.at.Index).Select(hit => hit.field).FirstOrDefault()
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
