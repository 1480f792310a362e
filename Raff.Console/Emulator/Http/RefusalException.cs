namespace Raff.Console.Emulator.Http;

/// <summary>
/// A refused request. Thrown anywhere below the pipeline, which rolls back and answers with <see cref="Body"/>.
/// The message is a sentence for the operator.
/// </summary>
#pragma warning disable CA1032, CA1064 // Never leaves the emulator and is made by the factories below only.
internal sealed class RefusalException : Exception
#pragma warning restore CA1032, CA1064
{
    private RefusalException(int status, string error, string message, string? reason = null)
        : base(message)
    {
        Status = status;
        Body = new(error, message, reason);
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    public ErrorBody Body { get; }

    /// <summary>400: the request is invalid.</summary>
    public static RefusalException Invalid(string message) => new(StatusCodes.Status400BadRequest, "Bad Request", message);

    /// <summary>400 with the vendor's literal message (response MissingProjectID).</summary>
    public static RefusalException MissingProject() => Invalid("X-Project-ID required");

    /// <summary>401: no key, or an invalid one.</summary>
    public static RefusalException Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, "Unauthorized", message);

    /// <summary>402 (response InsufficientBalance).</summary>
    public static RefusalException InsufficientBalance() =>
        new(StatusCodes.Status402PaymentRequired, "Payment Required", "Insufficient balance for subscription");

    /// <summary>403 (schema BillingError).</summary>
    public static RefusalException Billing(string reason) => new(
        StatusCodes.Status403Forbidden,
        "Billing validation failed",
        reason switch
        {
            "banned" => "The account is suspended.",
            "failed" => "Payment failed. Please update your payment method.",
            _ => "Billing has not been set up for this account.",
        },
        reason);

    /// <summary>403: the key may not do this, or may not reach the project.</summary>
    public static RefusalException Forbidden(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);

    /// <summary>404: no such resource, or none that the key can reach.</summary>
    public static RefusalException NotFound(string what, object? id) => new(StatusCodes.Status404NotFound, "Not Found", $"{what} {id} was not found.");

    /// <summary>404 with its own message.</summary>
    public static RefusalException NotFound(string message) => new(StatusCodes.Status404NotFound, "Not Found", message);

    /// <summary>409: the resource's state does not allow this.</summary>
    public static RefusalException Conflict(string message) => new(StatusCodes.Status409Conflict, "Conflict", message);

    /// <summary>413: the body is too large.</summary>
    public static RefusalException TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "Payload Too Large", message);

    /// <summary>500 with its own message.</summary>
    public static RefusalException Failure(string message) => new(StatusCodes.Status500InternalServerError, "Internal Server Error", message);

    /// <summary>429 with the vendor's literal body.</summary>
    public static RefusalException TooMany(int perSecond) =>
        new(StatusCodes.Status429TooManyRequests, "Rate limit exceeded", $"Maximum {perSecond} requests per second allowed for your tier");
}
