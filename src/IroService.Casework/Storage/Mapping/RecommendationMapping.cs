using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class RecommendationMapping : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable("Recommendations");
        builder.ComplexProperty(r => r.Terms, terms =>
        {
            terms.Property(t => t.Words).HasMaxLength(RecommendationTerms.WordsLength);
            terms.Property(t => t.OwnerOutside).HasMaxLength(RecommendationTerms.OwnerLength);
            terms.Ignore(t => t.OwnerInWords);
        });
        builder.HasOne(r => r.Replaces).WithMany().HasForeignKey(r => r.ReplacesId);
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.RecommendationId);
        builder.HasMany(r => r.Progress).WithOne().HasForeignKey(p => p.RecommendationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.RecordedById);
        builder.HasIndex(r => new { r.ChildId, r.State });
        builder.Ignore(r => r.AnsweredBy);
        builder.Ignore(r => r.IsLive);
        builder.Ignore(r => r.IsMoved);
        builder.Ignore(r => r.Version);
        builder.Ignore(r => r.Last);
        builder.Ignore(r => r.InOrder);
    }
}

file sealed class RecommendationStepMapping : IEntityTypeConfiguration<RecommendationStep>
{
    public void Configure(EntityTypeBuilder<RecommendationStep> builder)
    {
        builder.ToTable("RecommendationSteps");
        builder.Property(s => s.Words).HasMaxLength(RecommendationStep.WordsLength);
        builder.Property(s => s.Before).HasMaxLength(RecommendationStep.BeforeLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.RecordedById);
        builder.HasIndex(s => new { s.RecommendationId, s.Number }).IsUnique();
    }
}
