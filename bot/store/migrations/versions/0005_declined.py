"""What was declined, and why."""

from alembic import op
import sqlalchemy as sa

import bot.store.base

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('declined',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('opening_id', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=True),
    sa.Column('words', sa.String(), nullable=True),
    sa.Column('created_at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['opening_id'], ['opening.id'], name=op.f('fk_declined_opening_id_opening')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_declined_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_declined'))
    )
    op.create_index(op.f('ix_declined_person_id'), 'declined', ['person_id'], unique=False)


def downgrade() -> None:
    op.drop_table('declined')
