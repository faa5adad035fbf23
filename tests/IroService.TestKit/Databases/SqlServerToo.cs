using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using IroService.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace IroService.TestKit.Databases;

/// <summary>
/// No SQL Server runs where these tests do. So each query that a test run translates for SQLite or PostgreSQL is translated for SQL Server too,
/// and one that cannot be fails the test that asked it. Nothing is executed there.
/// </summary>
public static class SqlServerToo
{
    private static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);
    private static int translated;

    /// <summary>How many queries have been translated.</summary>
    public static int Translated => translated;

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "Every test project has it by referring to this one.")]
    internal static void Begin() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    /// <summary>Translates one query of another provider's context.</summary>
    /// <exception cref="InvalidOperationException">SQL Server has no words for it.</exception>
    public static void Translate(Expression query)
    {
        using var db = StorageRegistration.Open(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=localhost" });
        var theirs = new RootsOf(db.Model).Visit(query);
        var answer = theirs.Type.IsGenericType && theirs.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IEnumerable<>).MakeGenericType(theirs.Type.GetGenericArguments()[0])
            : theirs.Type;
        try
        {
            typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!.MakeGenericMethod(answer).Invoke(db.GetService<IDatabase>(), [theirs, false]);
        }
        catch (System.Reflection.TargetInvocationException fault)
        {
            throw new InvalidOperationException($"SQL Server cannot be asked this: {fault.InnerException!.Message}", fault.InnerException);
        }

        Interlocked.Increment(ref translated);
    }

    private sealed class Listeners : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(this, name => name == CoreEventId.QueryCompilationStarting.Name);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            // Once anybody listens to another event, everybody is handed it.
            if (value.Key == CoreEventId.QueryCompilationStarting.Name && value.Value is QueryExpressionEventData { Context: IroDbContext and not SqlServerIroDbContext } data
                && Seen.TryAdd(data.Expression.Print(), true))
                Translate(data.Expression);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    // A query's roots are of the model of the context that asks.
    private sealed class RootsOf(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? root.UpdateEntityType(model.FindEntityType(root.EntityType.Name)!)
            : base.VisitExtension(node);
    }
}
